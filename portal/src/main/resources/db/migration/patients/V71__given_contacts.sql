-- What patients say themselves during their stay: to a member of staff who types it, and by letter rather than
-- otherwise if they prefer. The hospital's software overwrites neither.
alter table patients.patient
    drop constraint patient_email_source_check,
    drop constraint patient_mobile_source_check,
    add constraint patient_email_source_check check (email_source in ('HOSPITAL', 'STAFF', 'PATIENT')),
    add constraint patient_mobile_source_check check (mobile_source in ('HOSPITAL', 'STAFF', 'PATIENT')),
    add column consented_at timestamptz,
    add column letters_since timestamptz,
    add constraint patient_letters_only check (letters_since is null or (email is null and mobile is null));
