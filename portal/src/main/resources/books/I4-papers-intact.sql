-- I4 A stored paper is byte for byte what it was when it was stored
-- What is encrypted (QD1) or outside the database is not read here: `bin/documents check --read` reads it.
select d.establishment, 'document ' || d.id || ' is not what it was' as what
from documents.document d
left join documents.content c on c.establishment = d.establishment and c.sha256 = d.sha256
where d.stored_at >= :since and d.store in ('INLINE', 'POSTGRES') and case
    when d.store = 'INLINE' then d.sha256 <> encode(sha256(d.bytes), 'hex')
    when c.bytes is null then true
    when substr(c.bytes, 1, 3) = 'QD1'::bytea then false
    else substr(c.bytes, 1, 3) <> 'QPL'::bytea or d.sha256 <> encode(sha256(substr(c.bytes, 4)), 'hex')
end
