//! Has the executable built again when the desk's parts were: the folder that it embeds is no source of its own.

fn main() {
    println!("cargo:rerun-if-changed=desk/built");
    println!("cargo:rerun-if-changed=build.rs");
}
