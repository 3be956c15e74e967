//! Picture bytes to renditions and metadata; the only crate with codecs.
