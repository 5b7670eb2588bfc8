/** The website package as pages, files and a .zip; knows nothing of where its contents come from. */
@NullMarked
package ru.nastavnik.publication.document;

import org.jspecify.annotations.NullMarked;
