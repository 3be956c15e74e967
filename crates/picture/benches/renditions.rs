//! What a rendition costs in time and bytes, printed as a table: `cargo bench -p picture [-- FILE...]`.
//!
//! Without files, a photo of 4000 by 3000 is made up: gradients, edges and noise, harder to compress than most.

use std::error::Error;
use std::time::Instant;

use picture::{Focus, Format, Limits, Ratio, Source, Spec, WIDTHS, inspect};

const SIZE: (u32, u32) = (4_000, 3_000);

fn main() -> Result<(), Box<dyn Error>> {
    let files: Vec<_> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    if files.is_empty() {
        return measure("made up", &jpeg(&photo())?);
    }
    for file in files {
        measure(&file, &std::fs::read(&file)?)?;
    }
    Ok(())
}

fn measure(name: &str, bytes: &[u8]) -> Result<(), Box<dyn Error>> {
    let limits = Limits::default();
    let started = Instant::now();
    let inspected = inspect(bytes, &limits)?;
    let inspecting = started.elapsed();
    let started = Instant::now();
    let source = Source::decode(bytes, &limits)?;
    println!(
        "{name}: {:?}, {} x {}, {} bytes",
        inspected.kind,
        inspected.width,
        inspected.height,
        bytes.len()
    );
    println!("  inspect {:.2} ms, decode {:.0} ms", ms(inspecting), ms(started.elapsed()));
    println!("  16x9 width   scale ms    jpg ms    bytes   webp ms    bytes   avif ms    bytes");
    for width in WIDTHS {
        let started = Instant::now();
        let focus = Focus::from_ten_thousandths(5_000, 4_500);
        let scaled = source.scaled(&Spec { ratio: Ratio::R16x9, width, focus, part: None });
        print!("  {width:>10} {:>10.1}", ms(started.elapsed()));
        for format in Format::ALL {
            let started = Instant::now();
            let made = scaled.encode(format)?;
            print!(" {:>9.1} {:>8}", ms(started.elapsed()), made.bytes.len());
        }
        println!();
    }
    Ok(())
}

fn ms(time: std::time::Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

/// Gradients, edges and a little noise.
fn photo() -> Vec<u8> {
    let mut noise = 1_u32;
    let mut samples = Vec::new();
    for y in 0..SIZE.1 {
        for x in 0..SIZE.0 {
            noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let edge = if (x / 370 + y / 230) % 5 == 0 { 60 } else { 0 };
            let grain = noise >> 28;
            let tones = [x * 180 / SIZE.0, y * 180 / SIZE.1, (x + y) * 150 / (SIZE.0 + SIZE.1)];
            samples.extend(tones.map(|tone| u8::try_from(tone + edge + grain).unwrap_or(u8::MAX)));
        }
    }
    samples
}

fn jpeg(samples: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut compress = mozjpeg::Compress::new(mozjpeg::ColorSpace::JCS_RGB);
    compress.set_size(SIZE.0 as usize, SIZE.1 as usize);
    compress.set_quality(92.0);
    compress.set_fastest_defaults();
    let mut started = compress.start_compress(Vec::new())?;
    started.write_scanlines(samples)?;
    Ok(started.finish()?)
}
