-- I11 Every move of an attempt is told in the journal, once
select e.establishment, 'attempt ' || e.reference || ' became ' || e.to_state || ' ' || e.moves || ' times; the journal says '
    || count(j.id) as what
from (
    select e.establishment, e.reference, e.to_state, i.number, count(*) as moves
    from payments.attempt_event e
    join payments.attempt a on a.establishment = e.establishment and a.reference = e.reference
    join invoices.invoice i on i.establishment = a.establishment and i.id = a.invoice_id
    where e.from_state <> e.to_state
    group by e.establishment, e.reference, e.to_state, i.number
) e
left join journal.entry j on j.establishment = e.establishment and j.subject = e.number
    and starts_with(j.details, 'P-' || substr(e.reference, 1, 4) || '-' || substr(e.reference, 5, 2))
    and case e.to_state when 'PAID' then j.deed in ('payment-confirmed', 'money-associated')
        else j.deed = 'payment-' || replace(lower(e.to_state), '_', '-') end
group by e.establishment, e.reference, e.to_state, e.moves
having count(j.id) <> e.moves
