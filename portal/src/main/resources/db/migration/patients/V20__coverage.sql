-- The mutuelle of a patient, when the hospital tells it: prefilled when the patient sends the paid invoice there.
create table patients.coverage (
    establishment text not null,
    patient_id uuid not null,
    insurer text,
    member_number text,
    updated_at timestamptz not null,
    primary key (establishment, patient_id),
    constraint coverage_says_something check (insurer is not null or member_number is not null),
    foreign key (establishment, patient_id) references patients.patient (establishment, id)
);
