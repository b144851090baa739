-- Whether an invoice was told, and what still waits to be.

create index message_waiting on notices.message (establishment, invoice_id) where state = 'QUEUED';
