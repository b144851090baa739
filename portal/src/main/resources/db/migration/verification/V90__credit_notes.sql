-- The portal issues avoirs: whoever holds one may verify it.
alter table verification.paper drop constraint paper_kind_check;
alter table verification.paper add constraint paper_kind_check
    check (kind in ('RECEIPT', 'ACQUITTED', 'ATTESTATION', 'CREDIT_NOTE'));
