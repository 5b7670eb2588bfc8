/** Reads and verifies CMS signatures and certificates by Bouncy Castle, which is nobody else's business. */
@NullMarked
package ru.nastavnik.signature.cms;

import org.jspecify.annotations.NullMarked;
