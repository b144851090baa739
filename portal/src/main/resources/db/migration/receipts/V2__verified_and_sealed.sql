-- What anybody may check of a paper, and what it is worth. A paper that the hospital deposited says neither.
alter table receipts.receipt
    add column code text,
    add column conformance text,
    add column sealed boolean not null default false,
    add constraint receipt_code unique (code),
    add constraint receipt_code_shape check (code ~ '^[2-9A-HJKMNP-TV-Z]{12}$'),
    add constraint receipt_conformance check (conformance in ('FULL', 'OWN_PAGE_ONLY'));
