-- The portal never issued an avoir: whoever verifies a paper is told that its invoice was given back.
alter table verification.paper drop constraint paper_kind_check;
alter table verification.paper add constraint paper_kind_check
    check (kind in ('RECEIPT', 'ACQUITTED', 'ATTESTATION'));
