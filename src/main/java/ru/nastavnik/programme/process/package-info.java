/** Contract and delegates of the programme's approval. */
@NullMarked
package ru.nastavnik.programme.process;

import org.jspecify.annotations.NullMarked;
