select public.raise_wall('receipts');
