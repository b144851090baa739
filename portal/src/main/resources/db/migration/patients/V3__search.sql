-- How staff find a person: by the beginning of a name, without its accents or capitals, by the birth date, an e-mail
-- address or a telephone.

create function patients.plain(name text) returns text
    language sql immutable strict parallel safe
    return translate(lower(name), 'àáâãäåçèéêëìíîïñòóôõöùúûüýÿ''-', 'aaaaaaceeeeiiiinooooouuuuyy  ');

create index patient_last_name on patients.patient (establishment, patients.plain(last_name) text_pattern_ops);
create index patient_birth_name on patients.patient (establishment, patients.plain(birth_name) text_pattern_ops);
create index patient_birth_date on patients.patient (establishment, birth_date);
create index patient_email on patients.patient (establishment, lower(email));
create index patient_mobile on patients.patient (establishment, mobile);
