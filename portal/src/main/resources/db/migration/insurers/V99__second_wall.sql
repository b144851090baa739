select public.raise_wall('insurers');
