-- Whether an invoice was told, without reading its messages (decision 0118).
create index message_of_invoice on notices.message (establishment, invoice_id, state);
