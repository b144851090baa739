select public.raise_wall('batches');
