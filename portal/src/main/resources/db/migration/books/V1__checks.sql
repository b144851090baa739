create schema if not exists books;

-- When the books of a hospital were checked, and how many things were wrong.
create table books.check (
    establishment text not null,
    at timestamptz not null,
    rules int not null check (rules > 0),
    violations int not null check (violations >= 0),
    primary key (establishment, at)
);
