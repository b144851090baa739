-- What a paper is worth. A paper that the hospital deposited says neither.
alter table receipts.receipt
    add column conformance text,
    add column sealed boolean not null default false,
    add constraint receipt_conformance check (conformance in ('FULL', 'OWN_PAGE_ONLY'));
