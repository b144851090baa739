-- I4 A stored paper is byte for byte what it was when it was stored
select establishment, 'document ' || id || ' is not what it was' as what
from documents.document
where stored_at >= :since and sha256 <> encode(sha256(bytes), 'hex')
