-- I4 An invoice paid here has exactly one receipt, and a receipt stands on money that pays its invoice
select i.establishment, 'invoice ' || i.number || ' is paid since ' || max(a.at) || ' and has '
    || count(distinct r.document_id) || ' receipts' as what
from invoices.invoice i
join payments.allocation a on a.establishment = i.establishment and a.invoice_id = i.id
left join receipts.receipt r on r.establishment = i.establishment and r.invoice_id = i.id and r.kind = 'RECEIPT'
where i.state = 'PAID'
group by i.establishment, i.id, i.number
having count(distinct r.document_id) > 1 or (count(distinct r.document_id) = 0 and max(a.at) < :settled)
union all
select r.establishment, 'a ' || r.kind || ' of invoice ' || r.invoice_id || ' stands on payment '
    || r.payment_reference || ', which paid nothing of it' as what
from receipts.receipt r
where not r.deposited and not exists (
    select from payments.capture c
    join payments.allocation a on a.establishment = c.establishment and a.capture_id = c.id
    where c.establishment = r.establishment and c.attempt_reference = r.payment_reference and a.invoice_id = r.invoice_id)
