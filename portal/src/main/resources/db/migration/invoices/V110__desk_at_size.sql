-- What the staff's queues are found on without reading an invoice, however many are paid (decision 0118).
create index invoice_owing on invoices.invoice (establishment, patient_id, id) where state = 'TO_PAY';
create index invoice_paid_here on invoices.invoice (establishment, id) include (paid_at)
    where state = 'PAID' and paid_elsewhere_cents = 0;
