-- The few whom no message can reach (decision 0118).
create index patient_unreachable on patients.patient (establishment, id)
    where email is null and (mobile is null or not sms_consent);
