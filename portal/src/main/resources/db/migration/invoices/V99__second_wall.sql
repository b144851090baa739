select public.raise_wall('invoices');

-- The search box reads the invoices and patients of its hospital through views. A policy has its say before any condition
-- whose function might tell what it sees (`like`, `upper`): the indexes of the search could not be used behind one
-- (decision 0111). A view's condition is one among the others, and says the same.
create view invoices.reached_invoice as
select establishment, id, number, patient_id, nda, issued_on, due_on, due_cents, paid_cents, state
from invoices.invoice
where establishment = current_setting('quittance.hospital', true) or current_user = 'quittance_everywhere';

grant select on invoices.reached_invoice to quittance_hospital, quittance_everywhere;
