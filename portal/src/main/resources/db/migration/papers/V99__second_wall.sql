select public.raise_wall('papers');
