-- I4 Whoever can be reached is told that an invoice is paid
select i.establishment, 'invoice ' || i.number || ' is paid since ' || a.at || ' and nobody was told' as what
from invoices.invoice i
join (
    select establishment, invoice_id, max(at) as at
    from payments.allocation
    group by establishment, invoice_id
) a on a.establishment = i.establishment and a.invoice_id = i.id
join patients.patient p on p.establishment = i.establishment and p.id = i.patient_id
where i.state = 'PAID' and (i.paid_elsewhere_cents = 0 or exists (
    select from payments.attempt_line l
    join payments.attempt t on t.establishment = l.establishment and t.reference = l.reference
    where l.establishment = i.establishment and l.invoice_id = i.id and t.state = 'PAID' and t.at = i.paid_at))
    and a.at < :settled and p.email is not null and p.updated_at < a.at
    and not exists (
        select from notices.message m
        where m.establishment = i.establishment and m.invoice_id = i.id
            and m.kind in ('PAYMENT_RECEIVED', 'PAID_AND_ACQUITTED', 'ACQUITTED_AFTER_PAYMENT', 'ATTESTATION',
                'CORRECTED'))
