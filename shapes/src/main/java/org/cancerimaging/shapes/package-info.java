/**
 * The law: SHACL profiles, the validator and its findings. Stateless and thread-safe; TopBraid SHACL is known
 * here and nowhere else.
 */
@NullMarked
package org.cancerimaging.shapes;

import org.jspecify.annotations.NullMarked;
