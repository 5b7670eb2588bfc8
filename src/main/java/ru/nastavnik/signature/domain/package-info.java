/** Rules by which a signature holds, without a library of cryptography. */
@NullMarked
package ru.nastavnik.signature.domain;

import org.jspecify.annotations.NullMarked;
