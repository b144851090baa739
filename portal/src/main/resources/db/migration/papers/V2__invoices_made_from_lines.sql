create table papers.made (
    establishment text not null,
    document_id uuid not null,
    conformance text not null check (conformance in ('FULL', 'OWN_PAGE_ONLY')),
    sealed boolean not null,
    primary key (establishment, document_id),
    foreign key (establishment, document_id) references documents.document (establishment, id)
);
