/**
 * Many papers printed as one file, in the background: asked for, done piece by piece, kept for a week for whoever asked.
 * Other modules say what a paper is ({@code PrintSource}); this one knows how a stack of them is made.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "access", "audit", "pdf"})
@NullMarked
package ru.nastavnik.printing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
