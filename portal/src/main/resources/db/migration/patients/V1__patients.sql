create schema if not exists patients;

create table patients.patient (
    establishment text not null,
    id uuid not null,
    ipp text not null,
    birth_name text not null,
    last_name text not null,
    first_name text not null,
    birth_date date not null,
    language text not null,
    email text,
    mobile text check (mobile ~ '^\+[1-9][0-9]{6,14}$'),
    sms_consent boolean not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (establishment, id),
    constraint patient_ipp unique (establishment, ipp)
);

create table patients.stay (
    establishment text not null,
    nda text not null,
    patient_id uuid not null,
    entered_on date,
    left_on date,
    primary key (establishment, nda),
    foreign key (establishment, patient_id) references patients.patient (establishment, id)
);

create index stay_patient on patients.stay (establishment, patient_id);
