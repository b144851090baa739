package fr.quittance.visitors;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A handler of `/gestion` for something grave: it asks for the password and a code again, unless both were given in
/// the last ten minutes. Put it on the page that shows the form and on the one that takes it: after the proof, people
/// are led back to the page they asked for.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RecentProof {}
