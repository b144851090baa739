package fr.quittance.simulators.pages;

/// What a page shows; the template of the same name beside the record draws it.
public interface Page {}
