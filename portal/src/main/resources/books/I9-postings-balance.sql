-- I9 Every posting moves money between two accounts at least, and sums to zero
select p.establishment, 'posting ' || p.id || ' ' || p.reason || ' of ' || p.subject || ' has ' || count(e.account)
    || ' entries that sum to ' || coalesce(sum(e.amount_cents), 0) as what
from payments.posting p
left join payments.entry e on e.establishment = p.establishment and e.posting_id = p.id
group by p.establishment, p.id, p.reason, p.subject
having count(e.account) < 2 or sum(e.amount_cents) <> 0 or count(distinct e.currency) <> 1
