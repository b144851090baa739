select public.raise_wall('notices');
