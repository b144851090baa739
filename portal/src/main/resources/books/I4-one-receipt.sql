-- I4 An invoice whose last cent was paid here has one receipt of that payment, and a receipt stands on money that paid it
select i.establishment, 'invoice ' || i.number || ' is paid since ' || max(a.at) || ' and has no receipt' as what
from invoices.invoice i
join payments.allocation a on a.establishment = i.establishment and a.invoice_id = i.id
where i.state = 'PAID' and (i.paid_elsewhere_cents = 0 or exists (
    select from payments.attempt_line l
    join payments.attempt t on t.establishment = l.establishment and t.reference = l.reference
    where l.establishment = i.establishment and l.invoice_id = i.id and t.state = 'PAID' and t.at = i.paid_at)) and not exists (
    select from receipts.receipt r
    where r.establishment = i.establishment and r.invoice_id = i.id and r.kind = 'RECEIPT')
group by i.establishment, i.id, i.number
having max(a.at) < :settled
union all
select establishment, 'invoice ' || invoice_id || ' has ' || count(*) || ' receipts of payment ' || payment_reference
from receipts.receipt
where kind = 'RECEIPT'
group by establishment, invoice_id, payment_reference
having count(*) > 1
union all
select r.establishment, 'a ' || r.kind || ' of invoice ' || r.invoice_id || ' stands on payment '
    || r.payment_reference || ', which paid nothing of it'
from receipts.receipt r
join payments.attempt t on t.establishment = r.establishment and t.reference = r.payment_reference
where not r.deposited and not exists (
    select from payments.capture c
    join payments.allocation a on a.establishment = c.establishment and a.capture_id = c.id
    where c.establishment = t.establishment and (c.attempt_reference = t.reference or c.id = t.money_of)
        and a.invoice_id = r.invoice_id)
