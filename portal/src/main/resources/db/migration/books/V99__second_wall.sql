select public.raise_wall('books');
