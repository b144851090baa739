select public.raise_wall('intake');
