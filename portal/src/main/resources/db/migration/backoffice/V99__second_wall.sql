select public.raise_wall('backoffice');
