//! Has the executable built again when the desk's scripts were.

fn main() {
    println!("cargo:rerun-if-changed=desk/built");
}
