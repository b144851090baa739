-- I12 What belongs together belongs to one hospital and one invoice
select c.establishment, 'capture ' || c.platform_tx_id || ' names another invoice than its attempt' as what
from payments.capture c
left join payments.attempt a on a.establishment = c.establishment and a.reference = c.attempt_reference
where c.attempt_reference is not null and a.invoice_id is distinct from c.invoice_id
union all
select m.establishment, 'message ' || m.id || ' tells of a payment of another hospital or invoice'
from notices.message m
where m.payment is not null and not exists (
    select from payments.attempt_line l
    where l.establishment = m.establishment and l.reference = m.payment and l.invoice_id = m.invoice_id)
    and not exists ( -- money of one invoice that was found to be for another
        select from payments.capture c
        join payments.allocation a on a.establishment = c.establishment and a.capture_id = c.id
        where c.establishment = m.establishment and c.attempt_reference = m.payment and a.invoice_id = m.invoice_id)
union all
select m.establishment, 'message ' || m.id || ' carries the link of another invoice'
from notices.message m
left join links.link l on l.establishment = m.establishment and l.id = m.link_id
where m.link_id is not null and m.invoice_id is not null and l.invoice_id is distinct from m.invoice_id
union all
select r.establishment, 'a ' || r.kind || ' of invoice ' || r.invoice_id || ' names a payment of another one'
from receipts.receipt r
where r.payment_reference is not null and not exists (
    select from payments.attempt_line l
    where l.establishment = r.establishment and l.reference = r.payment_reference and l.invoice_id = r.invoice_id)
union all
select i.establishment, 'invoice ' || i.number || ' is of a patient of another hospital'
from invoices.invoice i
left join patients.patient p on p.establishment = i.establishment and p.id = i.patient_id
where p.id is null
