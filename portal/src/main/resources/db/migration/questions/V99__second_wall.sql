select public.raise_wall('questions');
