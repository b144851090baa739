-- Who gave each contact and when they proved it by a code. A contact that a patient proved is not overwritten by what
-- the hospital's software sends later.
alter table patients.patient
    add column email_source text not null default 'HOSPITAL' check (email_source in ('HOSPITAL', 'PATIENT')),
    add column email_proved_at timestamptz,
    add column mobile_source text not null default 'HOSPITAL' check (mobile_source in ('HOSPITAL', 'PATIENT')),
    add column mobile_proved_at timestamptz,
    add constraint patient_email_proved check (email_proved_at is null or email is not null),
    add constraint patient_mobile_proved check (mobile_proved_at is null or mobile is not null);
