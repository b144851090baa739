select public.raise_wall('patients');

-- For the search box, as `invoices.reached_invoice`.
create view patients.reached_patient as
select establishment, id, ipp, last_name, birth_name, first_name, birth_date, email, mobile
from patients.patient
where establishment = current_setting('quittance.hospital', true) or current_user = 'quittance_everywhere';

grant select on patients.reached_patient to quittance_hospital, quittance_everywhere;
