select public.raise_wall('contacts');
