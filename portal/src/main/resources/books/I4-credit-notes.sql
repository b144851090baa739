-- I4 A credit note is worth the refund it proves, and the numbers of a hospital's credit notes follow each other
select n.establishment, 'credit note ' || n.number || ' is not worth its refund' as what
from receipts.credit_note n
join payments.refund r on r.establishment = n.establishment and r.id = n.refund_id
where r.state <> 'DONE' or r.amount_cents <> n.amount_cents
union all
select l.establishment, 'of ' || l.number || ' credit notes of ' || l.year || ' ' || count(n.number) || ' are there'
from receipts.last_credit_note l
left join receipts.credit_note n on n.establishment = l.establishment and n.number like 'AV' || l.year || '-%'
group by l.establishment, l.year, l.number
having count(n.number) <> l.number
