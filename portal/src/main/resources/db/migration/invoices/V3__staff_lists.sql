-- What the staff's lists and search go through.

create index invoice_to_pay on invoices.invoice (establishment, due_on, id) where state = 'TO_PAY';
create index invoice_paid on invoices.invoice (establishment, paid_at) where state = 'PAID';
create index invoice_number_start on invoices.invoice (establishment, upper(number) text_pattern_ops);
create index invoice_nda on invoices.invoice (establishment, nda);
create index invoice_due_amount on invoices.invoice (establishment, due_cents);
create index invoice_created on invoices.invoice (establishment, created_at);

-- A delay granted by staff moves the last day to pay; the hospital's own day is kept, to know its file again.
alter table invoices.invoice add column first_due_on date;
