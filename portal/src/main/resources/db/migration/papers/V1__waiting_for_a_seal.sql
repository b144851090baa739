create schema if not exists papers;

-- Papers that are drawn and may not go out, because no key can seal them. A row goes when its paper does.
create table papers.waiting (
    establishment text not null,
    kind text not null,
    subject text not null,
    reason text not null,
    since timestamptz not null,
    primary key (establishment, kind, subject)
);
