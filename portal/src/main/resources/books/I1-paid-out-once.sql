-- I1 What a platform paid out to the hospital's account is money it took, of the same amount
select s.establishment, 'settlement of ' || s.platform_tx_id || ' over ' || s.amount_cents || ' is matched with '
    || coalesce(c.amount_cents, 0) as what
from payments.settlement s
left join payments.capture c on c.establishment = s.establishment and c.id = s.capture_id
where s.outcome = 'MATCHED' and c.amount_cents is distinct from s.amount_cents
