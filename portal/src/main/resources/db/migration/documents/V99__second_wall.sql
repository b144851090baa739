select public.raise_wall('documents');
